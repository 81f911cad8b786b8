// What pdfkit 0.20 takes and its published types do not yet name.
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Left, top, right, bottom in points from the top left of the page. */
    bbox?: [number, number, number, number]
    placement?: string
  }
}
