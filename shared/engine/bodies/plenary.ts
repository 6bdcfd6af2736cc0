/** The body of all parties; every table has it, and it always sits. */
export const PLENARY = 'plenary'
