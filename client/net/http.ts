/** The HTTP interface. An answer that is not a success is thrown as `ApiError` with the code that has a sentence. */
import type {
  ClassAnswer,
  ClassBody,
  CodeAnswer,
  JoinBody,
  PracticeBody,
  RecordPage,
  SeatAnswer,
  StateAnswer,
  WaitingAnswer,
} from '../../shared/protocol/http.ts'
import type { ScenarioSummary, ScenarioView } from '../../shared/scenario/public.ts'
import { base } from '../base.ts'

export class ApiError extends Error {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** Where whoever asked has a sentence of its own for it. */
  sentence = ''
  constructor(code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

/** How long an answer may take, and how often and after which pauses it is asked for, ms. */
const PATIENCE = 10_000
const PAUSES = [0, 700, 2000]

/** Whatever is asked may be asked again: it only reads, or carries an id under which it is done once. */
export async function call<T>(method: string, url: string, body?: unknown, token?: string, also = {}): Promise<T> {
  const headers: Record<string, string> = { ...also }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (token) headers.authorization = `Bearer ${token}`
  for (const pause of PAUSES) {
    await new Promise((next) => setTimeout(next, pause))
    const signal = AbortSignal.timeout(PATIENCE)
    const sent = { method, headers, signal, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const answer = await fetch(base + url, sent).then(read, () => null)
    if (answer) return known<T>(answer)
  }
  throw new ApiError('offline')
}

interface Read {
  readonly ok: boolean
  readonly json: { readonly error?: { readonly code?: string; readonly params?: ApiError['params'] } } | null
}
/** Null where the network broke off, or kept us waiting, in the middle. */
const read = (answer: Response): Promise<Read | null> =>
  answer.text().then(
    (text) => ({ ok: answer.ok, json: parsed(text) }),
    () => null,
  )
function parsed(text: string): Read['json'] {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
function known<T>({ ok, json }: Read): T {
  if (ok && json !== null) return json as T
  throw new ApiError(json?.error?.code ?? 'unexpected', json?.error?.params)
}

/** A request with a code: where somebody guesses codes behind our address, the work for ours is done, and it gets in (W7). */
const withCode = <T>(method: string, url: string, code: string, body?: unknown): Promise<T> => {
  const asked = (proof?: object) => call<T>(method, url, body, undefined, proof)
  return asked().catch(async (error: ApiError) => {
    if (!error.params.salt) throw error
    return (await import('./proof.ts')).proven(asked, code, error.params)
  })
}

const table = (id: string) => `/api/tables/${encodeURIComponent(id)}`

export const http = {
  scenarios: () => call<readonly ScenarioSummary[]>('GET', '/api/scenarios'),
  code: (code: string) => withCode<CodeAnswer>('GET', `/api/codes/${code}`, code),
  join: (body: (typeof JoinBody)['_output']) =>
    withCode<SeatAnswer | WaitingAnswer>('POST', '/api/join', body.code, body),
  practice: (body: (typeof PracticeBody)['_output']) => call<SeatAnswer>('POST', '/api/practice', body),
  teach: (body: (typeof ClassBody)['_output']) => call<ClassAnswer>('POST', '/api/classes', body),
  scenario: (id: string, token: string) => call<ScenarioView>('GET', `${table(id)}/scenario`, undefined, token),
  /** What the socket says, where none opens; an instructor looks at the desk of a party. */
  state: (id: string, token: string, look: string) =>
    call<StateAnswer>('GET', `${table(id)}/state${look && `?look=${look}`}`, undefined, token),
  record: (id: string, token: string, before: number, limit: number) =>
    call<RecordPage>('GET', `${table(id)}/record?limit=${limit}${before ? `&before=${before}` : ''}`, undefined, token),
}
