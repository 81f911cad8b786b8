import './dialog.css'
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

type ConfirmDialogProps = {
  readonly open: boolean
  readonly title: string
  /** Verbs, never "OK" and "Cancel" alone. */
  readonly confirmLabel: string
  readonly cancelLabel: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly confirmDisabled?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Esc is the same as the button that changes nothing; the focus goes back to the button that opened it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, confirmLabel, cancelLabel, danger, busy, confirmDisabled, onConfirm, onCancel, children } = props
  const keep = (
    <Button disabled={busy === true} onClick={onCancel}>
      {cancelLabel}
    </Button>
  )
  // The first button has the focus, so before what cannot be undone stands the one that changes nothing.
  return (
    <Dialog
      open={open}
      modalType="modal"
      onOpenChange={(_event, data) => {
        if (!data.open && !busy) onCancel()
      }}
    >
      <DialogSurface className="bf-dialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="bf-dialog-content">{children}</DialogContent>
          <DialogActions className="bf-dialog-actions">
            {danger && keep}
            <Button
              kind={danger ? 'stop' : 'primary'}
              busy={busy === true}
              disabled={confirmDisabled === true}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Button>
            {!danger && keep}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
