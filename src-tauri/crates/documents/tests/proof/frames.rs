//! What a set page is made of: its texts and shapes, in points, in the order in which they are painted.

use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::text::TextItem;
use typst::visualize::{CurveItem, Geometry, Paint, Shape};
use typst_layout::Page;

/// A text as it stands on its page.
pub struct Text<'a> {
    pub item: &'a TextItem,
    pub x: f64,
    /// The base line.
    pub y: f64,
    pub width: f64,
    pub size: f64,
}

/// A shape as it stands on its page.
pub struct Drawn<'a> {
    pub shape: &'a Shape,
    /// Its corners, curves made straight; a line has two.
    pub outline: Vec<(f64, f64)>,
}

pub enum Item<'a> {
    Text(Text<'a>),
    Drawn(Drawn<'a>),
}

impl Text<'_> {
    pub fn words(&self) -> String {
        self.item.text.to_string()
    }

    /// Left, top, right and bottom of what is inked, about.
    pub fn bounds(&self) -> (f64, f64, f64, f64) {
        let (up, down) = (0.62 * self.size, 0.12 * self.size);
        (self.x, self.y - up, self.x + self.width, self.y + down)
    }
}

impl Drawn<'_> {
    /// Whether the point lies in the shape.
    pub fn holds(&self, (x, y): (f64, f64)) -> bool {
        let mut inside = false;
        let mut from = self.outline.len().saturating_sub(1);
        for to in 0..self.outline.len() {
            let ((ax, ay), (bx, by)) = (self.outline[from], self.outline[to]);
            if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
                inside = !inside;
            }
            from = to;
        }
        inside
    }

    /// How large it is, in square points.
    pub fn area(&self) -> f64 {
        let next = self.outline.iter().cycle().skip(1);
        let twice: f64 = self
            .outline
            .iter()
            .zip(next)
            .map(|((ax, ay), (bx, by))| ax * by - bx * ay)
            .sum();
        twice.abs() / 2.0
    }

    /// A point in the middle of it.
    pub fn middle(&self) -> (f64, f64) {
        let count = self.outline.len().max(1) as f64;
        let sum = |pick: fn(&(f64, f64)) -> f64| self.outline.iter().map(pick).sum::<f64>();
        (sum(|p| p.0) / count, sum(|p| p.1) / count)
    }
}

/// Red, green and blue of a plain paint, 0 to 1.
pub fn solid(paint: &Paint) -> [f64; 3] {
    let Paint::Solid(colour) = paint else {
        panic!("the templates paint with plain colours only");
    };
    let rgb = colour.to_rgb();
    [rgb.red, rgb.green, rgb.blue].map(f64::from)
}

/// All of a page, what is painted first first.
pub fn items(page: &Page) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    walk(&page.frame, Transform::identity(), &mut items);
    items
}

/// The texts of a page that show anything.
pub fn texts(page: &Page) -> Vec<Text<'_>> {
    let only = |item| match item {
        Item::Text(text) if !text.item.text.trim().is_empty() => Some(text),
        _ => None,
    };
    items(page).into_iter().filter_map(only).collect()
}

fn walk<'a>(frame: &'a Frame, transform: Transform, out: &mut Vec<Item<'a>>) {
    for (at, item) in frame.items() {
        let here = transform.pre_concat(Transform::translate(at.x, at.y));
        match item {
            FrameItem::Group(group) => {
                walk(&group.frame, here.pre_concat(group.transform), out);
            }
            FrameItem::Text(text) => {
                let place = Point::zero().transform(here);
                out.push(Item::Text(Text {
                    item: text,
                    x: place.x.to_pt(),
                    y: place.y.to_pt(),
                    width: text.width().to_pt(),
                    size: text.size.to_pt(),
                }));
            }
            FrameItem::Shape(shape, _) => out.push(Item::Drawn(Drawn {
                shape,
                outline: outline(&shape.geometry, here),
            })),
            _ => {}
        }
    }
}

fn outline(geometry: &Geometry, transform: Transform) -> Vec<(f64, f64)> {
    let put = |point: Point| {
        let point = point.transform(transform);
        (point.x.to_pt(), point.y.to_pt())
    };
    match geometry {
        Geometry::Line(to) => vec![put(Point::zero()), put(*to)],
        Geometry::Rect(size) => vec![
            put(Point::zero()),
            put(Point::with_x(size.x)),
            put(size.to_point()),
            put(Point::with_y(size.y)),
        ],
        Geometry::Curve(curve) => curve
            .0
            .iter()
            .filter_map(|item| match item {
                CurveItem::Move(to) | CurveItem::Line(to) | CurveItem::Cubic(_, _, to) => {
                    Some(put(*to))
                }
                CurveItem::Close => None,
            })
            .collect(),
    }
}
