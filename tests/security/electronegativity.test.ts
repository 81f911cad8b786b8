// electronegativity ends with 0 whatever it finds, and cannot read today's TypeScript: so it gets our code with the types
// taken out, and the test judges its report.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { transformWithOxc } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const scanner = join(root, 'node_modules', '@doyensec', 'electronegativity', 'dist', 'index.js')

/** Findings that stay, each with its reason. A new finding of any severity has to be put right or explained here. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'CSP_GLOBAL_CHECK N/A': 'it looks for a meta tag; the policy is a header with a nonce, and shell.spec.ts reads it',
  'CUSTOM_ARGUMENTS_JS_CHECK electron/windows/guards.js':
    'the switches only take abilities away: names, WebRTC, updates',
  'PRELOAD_JS_CHECK electron/windows/main-window.js':
    'the one preload script, 25 lines, reviewed; shell.spec.ts attacks it',
}

type Finding = { readonly issue: string; readonly severity: string; readonly file: string }

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blueform-scan-'))
  for (const top of ['electron', 'renderer', 'shared', 'db']) await copyWithoutTypes(top)
  cpSync(join(root, 'package.json'), join(folder, 'code', 'package.json'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('finds nothing HIGH in our code, and nothing that is not explained', () => {
  const findings = scan(join(folder, 'code'))
  expect(findings.filter(({ severity }) => severity === 'HIGH')).toEqual([])
  expect(findings.filter((finding) => !(keyOf(finding) in EXPLAINED))).toEqual([])
  expect(Object.keys(EXPLAINED).filter((key) => !findings.some((finding) => keyOf(finding) === key))).toEqual([])
})

test('would find it: a window with Node in it is HIGH', () => {
  const bad = join(folder, 'bad')
  mkdirSync(bad)
  cpSync(join(root, 'package.json'), join(bad, 'package.json'))
  const code = readFileSync(join(folder, 'code', 'electron', 'windows', 'main-window.js'), 'utf8')
  const opened = code.replace('nodeIntegration: false', 'nodeIntegration: true')
  expect(opened).not.toBe(code)
  writeFileSync(join(bad, 'main-window.js'), opened)
  expect(scan(bad).filter(({ severity }) => severity === 'HIGH')).not.toEqual([])
})

async function copyWithoutTypes(top: string): Promise<void> {
  for (const name of readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(tsx?|html)$/.test(name) || name.endsWith('.d.ts')) continue
    const source = join(root, top, name)
    const target = join(folder, 'code', top, name.replace(/\.tsx?$/, '.js'))
    mkdirSync(dirname(target), { recursive: true })
    const text = readFileSync(source, 'utf8')
    writeFileSync(target, name.endsWith('.html') ? text : (await transformWithOxc(text, source)).code)
  }
}

function scan(input: string): Finding[] {
  const report = join(folder, 'report.csv')
  rmSync(report, { force: true })
  const args = ['--require', join(import.meta.dirname, 'electronegativity-offline.cjs'), scanner]
  execFileSync(process.execPath, [...args, '-i', input, '-o', report, '-r', 'true', '-e', '33.2.1'], { stdio: 'pipe' })
  const [, ...rows] = readFileSync(report, 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [issue = '', severity = '', , file = ''] = row.split(',').map((cell) => cell.replaceAll('"', ''))
    return { issue, severity, file }
  })
}

function keyOf({ issue, file }: Finding): string {
  return `${issue} ${file}`
}
