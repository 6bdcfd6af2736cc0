/**
 * What this browser keeps for us by name. Where it keeps nothing (site data blocked, storage full, forbidden) this tab
 * does, and the page says that it will not survive a reload.
 */
import { signal } from '@preact/signals'

/** Whether all that was to be kept will survive a reload. */
export const lasts = signal(true)

const here = new Map<string, string>()

/** Even to name the storage is forbidden in some browsers. */
export function kept(name: string): string | null {
  try {
    return here.get(name) ?? localStorage.getItem(name)
  } catch {
    return here.get(name) ?? null
  }
}

/** Keeps a text, or with null forgets it. Never throws. */
export function keep(name: string, text: string | null): void {
  here.delete(name)
  try {
    if (text === null) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
  } catch {
    if (text === null) return
    here.set(name, text)
    lasts.value = false
  }
}

/** What was kept as JSON; `none` where there is nothing, or nothing that can be read. */
export function keptJson<T>(name: string, none: T): T {
  try {
    return JSON.parse(kept(name) ?? 'null') ?? none
  } catch {
    return none
  }
}
