import { Component, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Page } from '../components/page.tsx'

type CrashNoteProps = { readonly location: string; readonly children: ReactNode }

/** A screen that fails says so; the rail, the top bar and Hide keep working. */
export class CrashNote extends Component<CrashNoteProps, { readonly hasFailed: boolean; readonly location: string }> {
  override state = { hasFailed: false, location: this.props.location }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  // Another screen gets its own try; the key of the element must not change, or moving on would throw away what a form holds.
  static getDerivedStateFromProps({ location }: CrashNoteProps, state: { readonly location: string }) {
    return location === state.location ? null : { hasFailed: false, location }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <Page heading="This page could not be shown">
        <p>What was saved is safe. Try again, or go on from the list on the left.</p>
        <Button kind="primary" onClick={() => this.setState({ hasFailed: false })}>
          Try again
        </Button>
      </Page>
    )
  }
}
