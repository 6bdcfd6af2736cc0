/** A part of a page whose code comes when it is first drawn: what most visitors never see need not be sent to all. */
import type { ComponentType, FunctionComponent, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { m } from '../text/m.ts'
import { LATE } from './lazy.tsx'
import { Failure, Loading } from './states.tsx'

export const later =
  <Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> =>
  (props): JSX.Element => {
    const [part, setPart] = useState<{ Part?: ComponentType<Props>; failed?: boolean }>({})
    useEffect(() => {
      let gone = false
      load().then(
        (Part) => gone || setPart({ Part }),
        () => gone || setPart({ failed: true }),
      )
      const late = setTimeout(() => setPart((now) => ({ ...now, failed: true })), LATE)
      return () => {
        clearTimeout(late)
        gone = true
      }
    }, [])
    if (part.Part) return <part.Part {...props} />
    if (!part.failed) return <Loading />
    return <Failure what={m.error_load()} kept={m.error_load_kept()} retry={() => location.reload()} />
  }
