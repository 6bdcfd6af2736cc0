/** Asks which moves cost most until that is found out, which takes the server a while. */
import { useEffect, useState } from 'preact/hooks'
import type { Hindsight } from '../../../shared/analysis/hindsight.ts'
import type { HindsightAnswer } from '../../../shared/protocol/http.ts'
import { call } from '../../net/http.ts'
import { me } from '../../table/state/table.ts'

/** ms */
const AGAIN = 1_500

interface Asked {
  readonly found: Hindsight | undefined
  readonly hasFailed: boolean
  readonly again: () => void
}

export function useHindsight(): Asked {
  const [found, setFound] = useState<Hindsight>()
  const [hasFailed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const seat = me.peek()
    if (!seat) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const ask = () =>
      call<HindsightAnswer>('GET', `/api/tables/${seat.table}/hindsight`, undefined, seat.token).then(
        (answer) => {
          if (gone) return
          if (answer.ready) setFound(answer)
          else timer = setTimeout(ask, AGAIN)
        },
        () => gone || setFailed(true),
      )
    setFailed(false)
    void ask()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [tries])
  return { found, hasFailed, again: () => setTries(tries + 1) }
}
