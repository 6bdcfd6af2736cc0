/** Steps of stories about channels. */
import type { Step } from './given.ts'
import type { Meeting } from './meeting.ts'
import { done, inStage } from './story.ts'

export const say = (channel: string, text: string) => ({ type: 'say', channel, text, lang: 'en' })
/** The id of the channel that was opened last. */
export const lastChannel = (m: Meeting): string => m.last('channel-opened').channel
/** A secret channel of KAZ and KGZ, in which something was said. */
export const whispered: readonly Step[] = [
  inStage('rules'),
  done('KAZ', { type: 'open-channel', with: ['KGZ'], secret: true }),
  (m) => void m.act('KGZ', { type: 'accept-invitation', channel: lastChannel(m) }),
  (m) => void m.act('KAZ', say(lastChannel(m), 'whispered-words')),
]
