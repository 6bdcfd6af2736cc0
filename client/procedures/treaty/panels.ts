/** The documents, as whoever signs them sees them and as whoever watches does; they come in one file. */
export { Overview } from './overview.tsx'
export { Treaty } from './panel.tsx'
