/** What people wrote keeps its own direction: a name or a reason from right to left turns no other words round. */
const TURNING = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/

/** The text between the signs that isolate it, where it needs them. */
export const isolated = (text: string): string => (TURNING.test(text) ? `\u2068${text}\u2069` : text)
