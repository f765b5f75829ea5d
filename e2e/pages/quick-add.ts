import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { eventOnChart } from './chart';
import { savedLine } from './window';

/* The field over the chart that makes an event of one line. */

export const quickAddField = (page: Page): Locator => page.getByRole('textbox', { name: 'Quick add' });

/** Types a line and presses Enter; what becomes of it is for the test to say. */
export async function addQuickly(page: Page, line: string): Promise<void> {
  await quickAddField(page).fill(line);
  await quickAddField(page).press('Enter');
}

/** Adds an event of March 2026, and waits until it is on the chart. */
export async function addEvent(page: Page, title: string): Promise<void> {
  await addQuickly(page, `2026-03 ${title}`);
  await expect(eventOnChart(page, title)).toBeVisible();
}

/** Adds a line, and waits until the status line says that it is saved. */
export async function addSaved(page: Page, line: string): Promise<void> {
  await addQuickly(page, line);
  await expect(savedLine(page)).toBeVisible();
  await expect(quickAddField(page)).toHaveValue('');
}
