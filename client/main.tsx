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
const app = document.getElementById('app') as HTMLElement
// What `index.html` says to whoever waits too long, or has a browser that is too old to come this far.
app.textContent = ''
render(<App />, app)
