/** What the styles of a picture's paths are, for pictures that are painted once. */

/** How a kind of path is painted. */
export interface Brush {
  fill: string;
  rule: CanvasFillRule;
  stroke: string;
  width: number;
  dash: number[];
  opacity: number;
}

class Brushes {
  #root: SVGElement | undefined;
  /** By kind of path. */
  known = $state.raw<ReadonlyMap<string, Brush>>(new Map());

  /** Reads how the paths in `root` look, unless that is known: the first class of each is its kind. */
  read(root: SVGElement): void {
    this.#root = root;
    if (this.known.size === 0) this.again();
  }

  /** Reads it anew, when light became dark; or later, where nothing is seen now. */
  again = (): void => {
    const known = new Map<string, Brush>();
    const paths = this.#root?.isConnected ? this.#root.querySelectorAll("path") : [];
    for (const path of paths) {
      const style = getComputedStyle(path);
      known.set(path.classList[0] ?? "", {
        fill: style.fill,
        rule: style.fillRule === "evenodd" ? "evenodd" : "nonzero",
        stroke: style.stroke,
        width: Number.parseFloat(style.strokeWidth),
        dash:
          style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat),
        opacity: Number(style.opacity),
      });
    }
    this.known = known;
  };
}

export const brushes = new Brushes();
globalThis.matchMedia?.("(prefers-color-scheme: dark)").addEventListener("change", brushes.again);
