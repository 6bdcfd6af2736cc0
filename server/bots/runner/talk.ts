/** How a table sounds: how many of the sentences of a game are distinct, names and options masked, and which come again too soon. */
import type { Fact } from '../../../shared/engine/kernel/event.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import { boardOf } from '../../../shared/engine/views/board.ts'
import { sentencesIn } from '../speech/earshot.ts'
import { overheardBy, sight } from './sight.ts'

export interface Talk {
  readonly sentences: number
  readonly distinct: number
  /** Sentences that came again in their channel within the next twenty. */
  readonly repeats: readonly string[]
}

const NEAR = 20

/** What one seat heard of a game from its first fact to its last. */
export function talkIn(world: World, facts: readonly Fact[], party: string): Talk {
  const observation = sight(world, boardOf(world), party, 0)
  const channels = new Map<string, string[]>()
  const repeats: string[] = []
  for (const { channel, text } of facts.flatMap((fact) => overheardBy(fact, party))) {
    const heard = channels.get(channel) ?? []
    channels.set(channel, heard)
    for (const sentence of sentencesIn(observation, text)) {
      if (heard.slice(-NEAR).includes(sentence)) repeats.push(sentence)
      heard.push(sentence)
    }
  }
  const all = [...channels.values()].flat()
  return { sentences: all.length, distinct: new Set(all).size, repeats }
}
