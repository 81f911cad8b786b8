import { cpSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { FONT_FILES } from '../electron/documents/layout/font-files.ts'

const root = join(import.meta.dirname, '..')
const out = (folder: string) => join(root, 'out', folder)

// Older than what Electron 45 has, so that one build also runs on the stand-in runtime of a machine without downloads.
const MAIN_TARGET = 'node20'
const RENDERER_TARGET = 'chrome130'

/** Migrations and fonts are read at run time, so they travel beside the code. */
function copyRuntimeFiles(): Plugin {
  return {
    name: 'copy-runtime-files',
    closeBundle() {
      cpSync(join(root, 'db', 'migrations'), out('migrations'), { recursive: true })
      for (const [name, source] of Object.entries(FONT_FILES)) {
        cpSync(join(root, 'node_modules', source), join(out('fonts'), name))
      }
    },
  }
}

/** What a PDF may use without bringing it; the viewer's script asks for it by name. */
function copyPdfFonts(): Plugin {
  return {
    name: 'copy-pdf-fonts',
    closeBundle() {
      const fonts = join(root, 'node_modules', 'pdfjs-dist', 'standard_fonts')
      cpSync(fonts, join(out('renderer'), 'evidence-viewer', 'fonts'), { recursive: true })
    },
  }
}

export default defineConfig({
  main: {
    root,
    plugins: [copyRuntimeFiles()],
    build: {
      outDir: out('main'),
      target: MAIN_TARGET,
      minify: true,
      // Only what package.json calls a dependency (the native add-ons) stays outside the bundle.
      rollupOptions: {
        input: {
          main: join(root, 'electron', 'main.ts'),
          // Started by its path, from the folder where its caller was built to.
          'database-copy-worker': join(root, 'electron', 'vault', 'backup', 'database-copy-worker.ts'),
          'evidence-worker': join(root, 'electron', 'vault', 'evidence', 'evidence-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: out('preload'),
      target: MAIN_TARGET,
      minify: false,
      rollupOptions: {
        input: { preload: join(root, 'electron', 'preload.ts') },
        external: ['electron'],
        // A sandboxed preload script can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react(), copyPdfFonts()],
    build: {
      outDir: out('renderer'),
      target: RENDERER_TARGET,
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          index: join(root, 'renderer', 'index.html'),
          'pdf-pages': join(root, 'renderer', 'evidence-viewer', 'pdf-pages.ts'),
        },
        // The main process serves it to viewer windows, by its name.
        output: {
          entryFileNames: ({ name }) =>
            name === 'pdf-pages' ? 'evidence-viewer/[name].js' : 'assets/[name]-[hash].js',
        },
      },
    },
  },
})
