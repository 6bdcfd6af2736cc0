import '@fontsource-variable/golos-text/wght.css'
import '@fontsource/pt-serif/400.css'
import '@fontsource/pt-serif/400-italic.css'
import './look/tokens.css'
import './look/look.css'
import './look/print.css'
import { render } from 'preact'
import { App } from './app.tsx'
import { followLinks } from './route.ts'

followLinks()
render(<App />, document.getElementById('app') as HTMLElement)
