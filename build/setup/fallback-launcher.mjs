// Stands in for Electron's default app, which this runtime lacks: loads the folder named on the command line, with the
// SQLite add-on compiled for this runtime in place of the one made for newer ones.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const compiled = join(dirname(process.execPath), 'better_sqlite3.node')
const dlopen = process.dlopen.bind(process)
process.dlopen = (module, file, ...rest) =>
  dlopen(module, /better-sqlite3[^/]*\/prebuilds\/[^/]*\.node$/.test(file) ? compiled : file, ...rest)

const folder = resolve(process.argv.slice(1).find((word) => !word.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
await import(pathToFileURL(join(folder, manifest.main)).href)
