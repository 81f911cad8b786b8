// On the stand-in runtime only: takes its launcher out of the package and puts the add-on compiled for it in place of the one that
// it cannot load, so that the packaged app can be started and tested there. With Electron's own download this changes nothing.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export default function afterPack({ appOutDir }) {
  const compiled = join(appOutDir, 'better_sqlite3.node')
  if (!existsSync(compiled)) return
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
  const prebuilt = join(
    appOutDir,
    'resources',
    'app.asar.unpacked',
    'node_modules',
    'better-sqlite3',
    'prebuilds',
    'linux-x64.node',
  )
  if (!existsSync(prebuilt)) throw new Error('the SQLite add-on is not where the package should have it')
  renameSync(compiled, prebuilt)
}
