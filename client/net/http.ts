/** The HTTP interface. An answer that is not a success is thrown as `ApiError` with the code that has a sentence. */
import type {
  ClassAnswer,
  ClassBody,
  CodeAnswer,
  JoinBody,
  PracticeBody,
  RecordPage,
  ResultAnswer,
  SeatAnswer,
} from '../../shared/protocol/http.ts'
import type { ScenarioSummary, ScenarioView } from '../../shared/scenario/public.ts'

export class ApiError extends Error {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

async function call<T>(method: string, url: string, body?: unknown, token?: string): Promise<T> {
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (token) headers.authorization = `Bearer ${token}`
  const answer = await fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }).catch(
    () => {
      throw new ApiError('offline')
    },
  )
  const json = await answer.json().catch(() => null)
  if (answer.ok && json !== null) return json as T
  const { code = 'unexpected', params = {} } = json?.error ?? {}
  throw new ApiError(code, params)
}

const table = (id: string) => `/api/tables/${encodeURIComponent(id)}`

export const http = {
  scenarios: () => call<readonly ScenarioSummary[]>('GET', '/api/scenarios'),
  code: (code: string) => call<CodeAnswer>('GET', `/api/codes/${code}`),
  join: (body: (typeof JoinBody)['_output']) => call<SeatAnswer>('POST', '/api/join', body),
  practice: (body: (typeof PracticeBody)['_output']) => call<SeatAnswer>('POST', '/api/practice', body),
  teach: (body: (typeof ClassBody)['_output']) => call<ClassAnswer>('POST', '/api/classes', body),
  /** The addresses under which others on this network reach the server. */
  addresses: () => call<{ addresses: readonly string[] }>('GET', '/api/addresses'),
  scenario: (id: string, token: string) => call<ScenarioView>('GET', `${table(id)}/scenario`, undefined, token),
  result: (id: string, token: string) => call<ResultAnswer>('GET', `${table(id)}/result`, undefined, token),
  record: (id: string, token: string, before: number, limit: number) =>
    call<RecordPage>('GET', `${table(id)}/record?limit=${limit}${before ? `&before=${before}` : ''}`, undefined, token),
}
