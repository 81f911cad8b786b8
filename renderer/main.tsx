// The first thing the window runs, and all that the unlock screen needs: keep Fluent, zod and the features out of it.
import './zod-without-eval.ts'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { invoke } from './ipc/client.ts'
import { Start } from './start.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html without #root')

// Asked before React draws anything, so that the first picture is the right one.
const first = await invoke('vault.state', {})
createRoot(root).render(<Start first={first} />)
