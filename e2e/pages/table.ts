import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { openTab } from './window';

/* The table of all events. A row is there before its event is: what is pressed too early marks or opens nothing. */

export const tableGrid = (page: Page): Locator => page.getByRole('grid', { name: 'All events' });

/** Rows that have their events, without the head. One whose event is still to come has a single cell. */
export const eventRows = (page: Page): Locator =>
  tableGrid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell').nth(1) });

/** The cell with an event's title. */
export const titleCell = (page: Page, title: string): Locator => tableGrid(page).getByRole('gridcell', { name: title, exact: true });

/** Shows the table, and waits until every row that is drawn has its event. */
export async function openTable(page: Page): Promise<void> {
  await openTab(page, 'Table');
  await expect(eventRows(page)).not.toHaveCount(0);
  await expect(tableGrid(page).getByRole('gridcell', { name: 'Loading…' })).toHaveCount(0);
}

/** How many events are marked, as the line over the views says it; the details speak of the number, too. */
export const markedCount = (page: Page): Locator => page.getByRole('toolbar', { name: 'Marked events' }).getByRole('status');
