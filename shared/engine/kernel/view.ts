/**
 * What everyone at the table may see (`Board`) and what one seat may see besides (`Desk`), as types. A procedure adds its
 * fields beside them: `declare module '../../kernel/view.ts' { interface Board extends Shown<typeof board> {} }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: each procedure declares its own fields
export interface Board {}
// biome-ignore lint/suspicious/noEmptyInterface: each procedure declares its own fields
export interface Desk {}
