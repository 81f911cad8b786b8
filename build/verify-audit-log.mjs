// Checks an exported audit log of Blueform with nothing but Node, so that whoever checks it need not trust the program that wrote it:
//   node verify-audit-log.mjs log.jsonl [size headhash]
// Size and head hash are the "record checkpoint" at the foot of any earlier printed page; without one, rows missing at the end and a log
// exchanged as a whole cannot be noticed. Ends with 0 when the log is as it was written, otherwise with 1 and the first bad row.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream } from 'node:fs'

const WHY = {
  changed: 'it is not as it was written',
  'not-linked': 'it does not follow from the row before',
  missing: 'it is missing',
  'not-signed': 'it is not signed by the person it names',
  'unknown-signer': 'its signer was not somebody with access at that time',
  'not-at-checkpoint': 'the log up to here is not the one that the printed checkpoint was taken from',
  shorter: 'the log ends before it, but the printed checkpoint says that there were more rows',
}
let head = { size: 0, hash: '0'.repeat(64) }
const signKeys = new Map()
// What is wrong with a line, if anything; otherwise it becomes the head.
function flawOf(line, checkpoint) {
  const row = rowOf(line)
  if (!row) return 'changed'
  const { seq, kind, detail, actorId, signerId, hash } = row
  if (seq !== head.size + 1) return seq > head.size ? 'missing' : 'not-linked'
  if (row.previousHash !== head.hash) return 'not-linked'
  // What is hashed and signed: the first eight fields in this order, a JSON array without spaces in UTF-8.
  const canonical = Buffer.from(JSON.stringify(Object.values(row).slice(0, 8)))
  if (createHash('sha256').update(canonical).digest('hex') !== hash) return 'changed'
  if (seq === 1 && kind === 'vault.created') learnSigner(detail)
  const signer = signKeys.get(signerId)
  if (!signer) return 'unknown-signer'
  if ((actorId ?? signerId) !== signerId || !isSignature(canonical, signer.key, row.signature)) return 'not-signed'
  if (/^(vault.created|account.(added|removed))$/.test(kind) && !signer.isManager) return 'unknown-signer'
  if (kind === 'account.added') learnSigner(detail)
  if (kind === 'account.removed') signKeys.delete(String(detail.accountId))
  if (checkpoint?.size === seq && checkpoint.hash !== hash) return 'not-at-checkpoint'
  head = { size: seq, hash }
  return undefined
}

const FIELDS = 'seq atMs actorId kind incidentId detail previousHash signerId hash signature'.split(' ')

// Only the very text that Blueform writes: no other fields, no field twice, the detail's keys in order.
function rowOf(line) {
  try {
    const given = JSON.parse(line)
    const row = Object.fromEntries(FIELDS.map((field) => [field, given[field]]))
    row.detail = Object.fromEntries(Object.entries(row.detail).sort(([a], [b]) => (a < b ? -1 : 1)))
    return JSON.stringify(row) === line ? row : undefined
  } catch {
    return undefined
  }
}

// A person's Ed25519 key never changes; text that is no key has signed nothing. Leads and heads say who else has access.
function learnSigner({ accountId, signKey, role }) {
  if (typeof accountId !== 'string' || typeof signKey !== 'string' || signKeys.has(accountId)) return
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(signKey, 'hex').toString('base64url') }
  const key = jwk.x.length === 43 ? createPublicKey({ key: jwk, format: 'jwk' }) : undefined
  signKeys.set(accountId, { key, isManager: role === 'dsl' || role === 'head' })
}

function isSignature(canonical, key, hex) {
  return key !== undefined && /^[0-9a-f]{128}$/.test(hex) && verify(null, canonical, key, Buffer.from(hex, 'hex'))
}

async function* linesOf(path) {
  let rest = ''
  for await (const chunk of createReadStream(path, 'utf8')) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop()
    yield* parts
  }
  if (rest !== '') yield rest
}

async function flawOfLog(path, checkpoint) {
  for await (const line of linesOf(path)) {
    const flaw = flawOf(line, checkpoint)
    if (flaw) return flaw
  }
  if (checkpoint && checkpoint.size > head.size) return 'shorter'
  return head.size === 0 ? 'missing' : undefined
}

const [path, size, ...groups] = process.argv.slice(2)
const hash = groups.join('').toLowerCase()
const checkpoint = size && { size: Number(size.replaceAll(',', '')), hash }
if (!path || (checkpoint && !(/^[1-9]\d*$/.test(checkpoint.size) && /^[0-9a-f]{64}$/.test(hash)))) {
  console.error('usage: node verify-audit-log.mjs log.jsonl [size headhash]')
  process.exit(1)
}
const flaw = await flawOfLog(path, checkpoint).catch(({ message }) => {
  console.error(`The log cannot be read: ${message}`)
  process.exit(1)
})
if (flaw) console.log(`Row ${head.size + 1} is bad (${flaw}): ${WHY[flaw]}. The ${head.size} rows before it are sound.`)
else console.log(`All ${head.size} rows are linked, hashed and signed as they should be. Head hash: ${head.hash}`)
if (!flaw) console.log(checkpoint ? 'The printed checkpoint fits.' : 'No printed checkpoint was given to compare with.')
process.exitCode = flaw ? 1 : 0
