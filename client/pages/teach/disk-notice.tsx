/** Tells an instructor that the server's disk is nearly full, or full, while that is so. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { DiskAnswer } from '../../../shared/protocol/http.ts'
import { call } from '../../net/http.ts'
import { m } from '../../paraglide/messages.js'

const ASKED_EVERY_MS = 60_000

export function DiskNotice({ token }: { token: string }): JSX.Element | null {
  const [disk, setDisk] = useState<DiskAnswer['disk']>('fine')
  useEffect(() => {
    const ask = () =>
      call<DiskAnswer>('GET', '/api/disk', undefined, token).then(
        (answer) => setDisk(answer.disk),
        () => {}, // nothing is told that nobody knows; it is asked again
      )
    void ask()
    const timer = setInterval(ask, ASKED_EVERY_MS)
    return () => clearInterval(timer)
  }, [token])
  if (disk === 'fine') return null
  return (
    <p class="strip" role="status">
      {disk === 'full' ? m.disk_full() : m.disk_low()}
    </p>
  )
}
