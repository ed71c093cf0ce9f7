/**
 * The joint: a rounded square parted by one step into two equal pieces, each the other turned by
 * 180 degrees. Everything is drawn for the left piece in a box of 24; the right one is rotated.
 */

/** How one side stands to a thing: no owner, not agreed, agreed, agreed to an earlier wording. */
export type Half = "empty" | "open" | "agreed" | "earlier";

/** All measures in box units, for a joint drawn `size` pixels wide. */
export interface JointShape {
  /** Stroke of an outlined piece. */
  stroke: number;
  /** Stroke around a filled yellow piece, which alone would be too pale on paper. */
  hairline: number;
  /** Seam of the closed joint. */
  seam: number;
  dash: string;
  /** How far each piece moves for the gap to close. */
  half: number;
  /** Outline of the left piece, its stroke inside the box. */
  outline: string;
  /** The left piece, filled to its edge, and what lies within its stroke. */
  filled: string;
  inner: string;
  /** The left piece filled under a hairline. */
  lined: string;
  /** The half of the left piece that lies below the middle, inside the outline. */
  below: string;
  /** The half of the left piece that lies above the middle; below it once rotated. */
  above: string;
}

const NEAR = 1.2;
const FAR = 22.8;
const CORNER = 4;
const STEP_TOP = 14.6;
const STEP_BOTTOM = 9.4;

export function jointShape(size: number): JointShape {
  const px = 24 / size;
  const half = ((size <= 16 ? 1.5 : 1.8) * px) / 2;
  const stroke = 1.25 * px * (size >= 32 ? 1.5 : 1);
  const inset = stroke / 2;
  return {
    stroke,
    hairline: Math.min(1.1, px),
    seam: px * (size > 32 ? 1.4 : 0.9),
    dash: `${2.6 * px} ${2.2 * px}`,
    half,
    outline: piece(inset, half),
    filled: piece(0, half),
    inner: piece(stroke, half),
    lined: piece(0.5, half),
    below: lower(inset, half),
    above: upper(inset, half),
  };
}

/** The closed joint's seam. */
export const SEAM = `M${STEP_TOP} ${NEAR}V12H${STEP_BOTTOM}V${FAR}`;

/** The closed joint's square. */
export const SQUARE = { at: NEAR, side: FAR - NEAR, corner: CORNER };

/** The left piece, drawn `k` inside its edge: wide above the step, narrow below. */
function piece(k: number, half: number): string {
  const { near, far, r, wide, narrow, mid } = measures(k, half);
  return (
    `M${near + r} ${near}H${wide}V${mid}H${narrow}V${far}H${near + r}` +
    `A${r} ${r} 0 0 1 ${near} ${far - r}V${near + r}A${r} ${r} 0 0 1 ${near + r} ${near}Z`
  );
}

function lower(k: number, half: number): string {
  const { near, far, r, narrow } = measures(k, half);
  return `M${near} 12H${narrow}V${far}H${near + r}A${r} ${r} 0 0 1 ${near} ${far - r}Z`;
}

function upper(k: number, half: number): string {
  const { near, r, wide, narrow, mid } = measures(k, half);
  return `M${near + r} ${near}H${wide}V${mid}H${narrow}V12H${near}V${near + r}A${r} ${r} 0 0 1 ${near + r} ${near}Z`;
}

function measures(k: number, half: number) {
  return {
    near: NEAR + k,
    far: FAR - k,
    r: Math.max(0.5, CORNER - k),
    wide: STEP_TOP - half - k,
    narrow: STEP_BOTTOM - half - k,
    mid: 12 - half - k,
  };
}

/**
 * The left piece of the joint stretched to a chip or a plate: `step` is how far the cut lies
 * from the middle, `gap` the distance between the pieces.
 */
export function stretched(width: number, height: number, step: number, corner: number, gap = 2): string {
  const e = gap / 2;
  const [mx, my, top, bottom, near] = [width / 2, height / 2, 0.75, height - 0.75, 0.75];
  return (
    `M${corner} ${top}H${mx + step - e}V${my - e}H${mx - step - e}V${bottom}H${corner}` +
    `A${corner} ${corner} 0 0 1 ${near} ${height - corner}V${corner}A${corner} ${corner} 0 0 1 ${corner} ${top}Z`
  );
}
