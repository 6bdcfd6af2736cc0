/** What the stage of packages draws; it comes in one file. */
export { Marks } from './marks.tsx'
export { Packages } from './panel.tsx'
