import type { Worker } from 'node:worker_threads'

/** Ends when the thread has ended, and only then are its files closed. Throws what it threw. */
export function endOf(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    let thrown: unknown = new Error('the thread was ended')
    worker.once('error', (error: unknown) => {
      thrown = error
    })
    worker.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(thrown)
    })
  })
}
