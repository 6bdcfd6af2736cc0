/** A form that is sent under a name: what stands in its way is said, and nothing is sent twice. */
import { useState } from 'preact/hooks'
import { isName } from '../../shared/writing/limits.ts'
import { ApiError } from '../net/http.ts'
import { problem } from '../net/problem.ts'
import { newId } from '../net/request-id.ts'
import { keep, kept } from '../storage.ts'

const KEY = 'kelissoz-name'

export interface Sending {
  /** The name one is known by at the table; remembered for the next time. */
  readonly name: string
  readonly setName: (name: string) => void
  readonly trouble: string
  /** It was sent without a name. */
  readonly isNameless: boolean
  readonly setTrouble: (sentence: string) => void
  readonly busy: boolean
  /**
   * Sends under the name, unless that is missing, and under an id which stays the same until that succeeds: what was asked
   * for in vain may have been done. When it succeeds the page is left; `failed` is called when it does not.
   */
  readonly send: (how: (name: string, id: string) => Promise<void>, failed?: () => void) => Promise<void>
}

export function useSending(): Sending {
  const [name, setName] = useState(kept(KEY) ?? '')
  const [trouble, setTrouble] = useState('')
  const [isNameless, setNameless] = useState(false)
  const [busy, setBusy] = useState(false)
  const [id, setId] = useState(newId)
  const send: Sending['send'] = async (how, failed) => {
    if (busy) return
    const known = name.trim()
    const isNamed = isName(known)
    setTrouble('')
    setNameless(!isNamed)
    if (!isNamed) return document.getElementById('name')?.focus()
    keep(KEY, known)
    setBusy(true)
    try {
      await how(known, id)
    } catch (error) {
      setTrouble(problem(error))
      // Under the old id it would stay refused.
      if (error instanceof ApiError && error.code === 'not-admitted') setId(newId())
      setBusy(false)
      failed?.()
    }
  }
  const write = (words: string) => {
    setName(words)
    setNameless(false)
  }
  return { name, setName: write, trouble, setTrouble, isNameless, busy, send }
}
