/** Facts about statements for the record. */
export interface StatementEvents {
  'statement-made': { document: string; party: string; person: string; text: string; lang: string }
}

declare module '../../kernel/event.ts' {
  interface Events extends StatementEvents {}
}
