// Everything drawn with Fluent stands inside this: its styles, colours and the nonce that the page's policy asks for.
import { FluentProvider, RendererProvider, createDOMRenderer } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Router } from 'wouter'
import { hashRouting } from './hash-routing.ts'
import { queryClient } from './ipc/queries.ts'
import { darkTheme, lightTheme } from './theme/fluent-theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)')

function subscribeToScheme(onChange: () => void): () => void {
  darkScheme.addEventListener('change', onChange)
  return () => darkScheme.removeEventListener('change', onChange)
}

export function FluentFrame({ children }: { readonly children: ReactNode }) {
  const isDark = useSyncExternalStore(subscribeToScheme, () => darkScheme.matches)
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={isDark ? darkTheme : lightTheme}>
        <QueryClientProvider client={queryClient}>
          <Router {...hashRouting}>{children}</Router>
        </QueryClientProvider>
      </FluentProvider>
    </RendererProvider>
  )
}
