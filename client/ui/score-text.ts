/** Whether what somebody typed is a value of an option: a whole number from 0 to 100. */
export const isScore = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100
