/** What only an instructor is shown; it comes in one file, when one first looks at a table. */
export { Controls } from './panel.tsx'
export { WatchSeats } from './watch-seats.tsx'
