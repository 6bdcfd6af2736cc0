/** What the table came to, as our seat may read it; asked for once the talks are over. */
import { useSignalEffect } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { ResultAnswer } from '../../../shared/protocol/http.ts'
import { call } from '../../net/http.ts'
import { board, me } from '../../table/state/table.ts'

export function useReports(): ResultAnswer {
  const [reports, setReports] = useState<ResultAnswer>({})
  useSignalEffect(() => {
    const seat = me.value
    if (!seat || board.value?.phase !== 'over' || Object.keys(reports).length > 0) return
    call<ResultAnswer>('GET', `/api/tables/${seat.table}/result`, undefined, seat.token).then(setReports, () => {})
  })
  return reports
}
