import type { Page } from '@playwright/test';

export function leftovers(page: Page, mounts?: number): Promise<{ listeners: number; nodes: number; heap: number }>;
