import '../report-usable.mjs'

await import('../../../../out/main/main.js')
