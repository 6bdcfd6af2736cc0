/** Why a socket was closed by the server, as a WebSocket close code. No parser here: the client imports this file. */
export const CLOSE = {
  /** The same person came in elsewhere (or left by itself). Do not come back. */
  replaced: 4000,
  /** The server shuts down or no longer holds the table. Join again with the seat token. */
  comeBack: 4001,
  /** A backup is put in the place of the data; the table will be as it was then. Join again with the seat token. */
  restoring: 4006,
  /** Nobody sits at this table under this token any more. */
  seatGone: 4007,
  /** Too many messages for too long. Join again, later and slower. */
  flood: 4008,
  /** This client reads more slowly than the table speaks. Join again. */
  slow: 4009,
} as const
export type CloseReason = keyof typeof CLOSE

/** Server → client, message `hello`: who you are here. Sent after the first state, and again when you read another record. */
export interface HelloMessage {
  /** The server's clock, epoch ms. */
  readonly now: number
  readonly protocol: number
  readonly table: string
  readonly person: string
  /** The seat you sit in now; '' for instructors and observers. */
  readonly party: string
  readonly role: string
  /** The record that you read: your party, `instructor`, `all` or `outcomes`. Lines of another are no longer yours. */
  readonly record: string
  /**
   * When a backup was last put in the place of the data, epoch ms; 0 for never. Where it is not what it was, the lines of the record
   * that you hold may never have been: begin anew.
   */
  readonly restoredAt: number
}
/** Server → client, message `closing`, before a socket is closed with `CLOSE[why]`. `replaced` is a message of its own. */
export interface ClosingMessage {
  readonly why: CloseReason
}
