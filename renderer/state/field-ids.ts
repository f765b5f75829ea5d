/** Fields that commands jump to, wherever the focus is. */
export const QUICK_ADD_ID = 'quick-add-field';
export const SEARCH_ID = 'search-events-field';
export const FILTER_ID = 'filter-field';
export const FILTER_BUTTON_ID = 'filter-button';
/** Where the selected event is linked to another. */
export const LINK_FIELD_ID = 'link-event-field';
