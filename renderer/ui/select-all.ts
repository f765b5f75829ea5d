/**
 * “Select all”, by its keys or by the menu, selects the text of the field that has the keyboard, and never the window's own words. Chromium
 * tells of a selection of everything by `selectstart` on the body; of one in a field, on that field.
 */
export function keepWindowUnselected(page: Document): void {
  page.addEventListener('selectstart', (event) => {
    if (event.target === page.body) event.preventDefault();
  });
}
