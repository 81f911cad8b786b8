import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { log } from './log.ts'

/** Node's ciphers and key objects overwrite the keys they hold when V8 throws them away, and not before: this makes it do so now. */
export function collectGarbage(): void {
  try {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    // What the first round sets free is finished off in the second.
    collect()
    collect()
  } catch {
    log('memory.not-collected')
  }
}
