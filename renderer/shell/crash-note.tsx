import { Component, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Page } from '../components/page.tsx'

type CrashNoteProps = { readonly location: string; readonly children: ReactNode }

/** A screen that fails says so; the rail, the top bar and Hide keep working. */
export class CrashNote extends Component<CrashNoteProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  // Another screen gets its own try; the key of the element must not change, or moving on would throw away what a form holds.
  override componentDidUpdate(before: CrashNoteProps) {
    if (this.state.hasFailed && before.location !== this.props.location) this.setState({ hasFailed: false })
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
