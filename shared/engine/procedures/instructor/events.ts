/** Facts that the instructor brings about. */
export interface InstructorEvents {
  announced: { text: string }
  /** An inject of this stage will arrive by itself. */
  'news-scheduled': { inject: string; until: number }
  'news-arrived': { inject: string; by: 'clock' | 'instructor' }
  noted: { text: string }
}

declare module '../../kernel/event.ts' {
  interface Events extends InstructorEvents {}
}
