import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

// Its own V8 snapshot belongs to another program, and the end-to-end tests drive Electron through the inspector.
await flipFuses(process.argv[2], {
  version: FuseVersion.V1,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
})
