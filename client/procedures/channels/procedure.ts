/** Talk, on every page of a table (CHN). */
import type { ProcedureView } from '../procedure.ts'
import { unreadAll } from './channels.ts'
import { Talk } from './panel.tsx'

export const channels: ProcedureView = {
  id: 'channels',
  // The plenary can be read and spoken in before the talks and after them.
  panels: [
    {
      tab: 'talk',
      order: 100,
      on: ['desk', 'watch', 'lobby', 'result'],
      isShown: () => true,
      Component: Talk,
    },
  ],
  unseen: { tab: 'talk', count: () => unreadAll.value },
  aloud: [
    'channel-opened',
    'invitation-accepted',
    'invitation-declined',
    'channel-left',
    'channel-disclosed',
    'channel-overheard',
    'person-muted',
  ],
}
