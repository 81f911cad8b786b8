// zod would try to compile its checks at run time, which the page's policy refuses and reports. It tries as soon as a schema is made, so
// it is told before any part of the app that brings schemas is fetched; naming its own settings here does not fetch it either.
type ZodSettings = { __zod_globalConfig?: { jitless: boolean } }

const settings = globalThis as ZodSettings
settings.__zod_globalConfig = { jitless: true }
