/** A part of a page whose code comes when it is first drawn: what most visitors never see need not be sent to all. */
import type { ComponentType, FunctionComponent, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { m } from '../text/m.ts'
import { LATE } from './lazy.tsx'
import { useTabOf } from './section.tsx'
import { Failure, Loading } from './states.tsx'

/** It may be asked for before it is drawn; what has come is drawn at once. */
export type Later<Props> = FunctionComponent<Props> & { readonly fetch: () => Promise<void> }

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let Come: ComponentType<Props> | undefined
  const fetch = async (): Promise<void> => {
    Come ??= await load()
  }
  const Part = (props: Props): JSX.Element => {
    const [state, setState] = useState<'coming' | 'come' | 'failed'>('coming')
    const tab = useTabOf()
    useEffect(() => {
      let gone = false
      // Asked for again even if it has come: whoever fetched it ahead may have it since this was drawn, and told nobody.
      fetch().then(
        () => gone || setState('come'),
        () => gone || setState('failed'),
      )
      const late = setTimeout(() => setState((now) => (now === 'come' ? now : 'failed')), LATE)
      return () => {
        clearTimeout(late)
        gone = true
      }
    }, [])
    if (Come) return <Come {...props} />
    return (
      <div data-panel={tab}>
        {state === 'failed' ? (
          <Failure what={m.error_load()} kept={m.error_load_kept()} retry={() => location.reload()} />
        ) : (
          <Loading />
        )}
      </div>
    )
  }
  return Object.assign(Part, { fetch })
}
