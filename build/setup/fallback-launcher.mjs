// Stands in for Electron's default app, which this runtime lacks: loads the folder named on the command line, with the
// SQLite add-on compiled for this runtime in place of the one made for newer ones.
import { readFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import workerThreads from 'node:worker_threads'
import { app } from 'electron'

const compiled = join(dirname(process.execPath), 'better_sqlite3.node')
useCompiled(compiled)

// Every thread has a `process` of its own, so it gets the same before its own code.
workerThreads.Worker = class extends workerThreads.Worker {
  constructor(script, options) {
    const first = `(${useCompiled.toString()})(${JSON.stringify(compiled)})`
    super(`${first}\nimport(${JSON.stringify(String(script))})`, { ...options, eval: true })
  }
}
syncBuiltinESMExports()

// As with the default app, "-r" names a module to be loaded first.
const words = process.argv.slice(1)
const isFirst = (word, at) => words[at - 1] === '-r'
const folder = resolve(words.find((word, at) => !word.startsWith('-') && !isFirst(word, at)) ?? '.')
const require = createRequire(import.meta.url)
for (const module of words.filter(isFirst)) require(module)
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
await import(pathToFileURL(join(folder, manifest.main)).href)

function useCompiled(path) {
  const dlopen = process.dlopen.bind(process)
  process.dlopen = (module, file, ...rest) =>
    dlopen(module, /better-sqlite3[^/]*\/prebuilds\/[^/]*\.node$/.test(file) ? path : file, ...rest)
}
