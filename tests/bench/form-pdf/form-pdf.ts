// The Appendix 4 form with a 300-word description, against a new hidden window with printToPDF of the same words.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { electronArguments } from '../../../build/display.mjs'
import type { Figure } from '../measure.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export async function formPdf(electron: string): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'blueform-form-pdf-'))
  try {
    await bundle(folder)
    return runIn(electron, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// The stand-in runtime's Node cannot run TypeScript itself.
async function bundle(folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(import.meta.dirname, 'main.ts'),
      target: 'node20',
      outDir: folder,
      minify: false,
      rollupOptions: { external: ['electron'], output: { entryFileNames: 'main.mjs' } },
    },
  })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'form-pdf', version: '0.0.0', type: 'module', main: 'main.mjs' }),
  )
}

function runIn(electron: string, folder: string): Figure {
  const result = spawnSync(electron, [...electronArguments(), folder, join(root, 'out', 'fonts')], {
    encoding: 'utf8',
    timeout: 180_000,
    env: { ...process.env, BLUEFORM_PROFILE: join(folder, 'profile') },
  })
  const line = result.stdout.split('\n').find((text) => text.startsWith('figure '))
  if (line === undefined)
    throw new Error(`form-pdf gave no figure (status ${result.status}): ${result.stderr.slice(-2000)}`)
  return JSON.parse(line.slice('figure '.length)) as Figure
}
