/** The server's own log: one JSON line an event, to standard output. Never a token, never the words of a command. */
import { type Logger, pino } from 'pino'

export type Log = Logger

const SECRETS = [
  'token',
  'secret',
  'headers.authorization',
  'req.headers.authorization',
  'req.headers.cookie',
  '*.token',
]

export const openLog = (level: string): Log => pino({ level, redact: { paths: SECRETS, censor: '…' } })
