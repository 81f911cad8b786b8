// Loaded before electronegativity 1.10.3: gives it the TypeScript that it was made for (7 has no API for it to call), and
// keeps it from asking the network for translations and releases, which ends it where there is none. It also starts the
// writing of its report's heading and of its rows at the same time, into one file: here one is written after the other.
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

const own = path.dirname(require.resolve('@doyensec/electronegativity/package.json'))
const resolve = Module._resolveFilename

Module._resolveFilename = function (request, ...rest) {
  if (request === 'typescript') return resolve.call(this, path.join(own, 'node_modules', 'typescript'), ...rest)
  if (request === 'got') return path.join(__dirname, 'electronegativity-no-network.cjs')
  return resolve.call(this, request, ...rest)
}

fs.writeFile = function (file, data, ...rest) {
  const options = rest.length > 1 ? rest[0] : undefined
  fs.writeFileSync(file, data, options)
  process.nextTick(rest.at(-1), null)
}
