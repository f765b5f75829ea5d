/** How much a file to import may hold. Beyond, it is refused with a message that names the limit. */
export const MAX_BYTES = 200_000_000;
export const MAX_ROWS = 1_000_000;
/** Characters of one cell, property or string. */
export const MAX_FIELD = 1_000_000;
export const MAX_COLUMNS = 1000;
/** Brackets within brackets, components within components. */
export const MAX_DEPTH = 64;
/** Problems listed one by one; those beyond are counted. */
export const MAX_PROBLEMS = 1000;
