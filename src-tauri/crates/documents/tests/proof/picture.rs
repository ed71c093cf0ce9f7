//! Pictures of pages: small ones to keep, and how far two of them are apart.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

/// Sixteen shades of each colour: the picture of a page takes a third of the room.
const SHADES: u16 = 15;

/// A picture: red, green and blue of each pixel, row by row, in [`SHADES`] + 1 shades of 0 to 255.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub rgb: Vec<u8>,
}

impl Picture {
    /// From pixels with their opacity, as a page is drawn.
    pub fn new((width, height, rgba): (usize, usize, Vec<u8>)) -> Self {
        let shade = |value: &u8| {
            let level = (u16::from(*value) * SHADES + 127) / 255;
            u8::try_from(level * 255 / SHADES).unwrap_or(255)
        };
        let rgb = rgba
            .chunks_exact(4)
            .flat_map(|pixel| pixel[..3].iter().map(shade))
            .collect();
        Picture { width, height, rgb }
    }

    /// How many pixels are apart by more than `tolerance`; all of them if the sizes differ.
    pub fn apart(&self, other: &Picture, tolerance: u8) -> usize {
        if (self.width, self.height) != (other.width, other.height) {
            return (self.width * self.height).max(other.width * other.height);
        }
        let pixels = self.rgb.chunks_exact(3).zip(other.rgb.chunks_exact(3));
        pixels
            .filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > tolerance))
            .count()
    }

    /// Writes it as a PNG.
    pub fn write(&self, file: &Path) {
        let side = |length: usize| u32::try_from(length).expect("a page is no wider");
        let out = BufWriter::new(File::create(file).expect("a file to write"));
        let mut encoder = png::Encoder::new(out, side(self.width), side(self.height));
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().expect("a PNG");
        writer.write_image_data(&self.rgb).expect("its pixels");
    }

    /// Reads a PNG that [`Picture::write`] wrote; `None` when there is none.
    pub fn read(file: &Path) -> Option<Picture> {
        let mut reader = png::Decoder::new(BufReader::new(File::open(file).ok()?))
            .read_info()
            .expect("a PNG");
        let mut rgb = vec![0; reader.output_buffer_size().expect("a small picture")];
        let info = reader.next_frame(&mut rgb).expect("its pixels");
        assert_eq!(
            (info.color_type, info.bit_depth),
            (png::ColorType::Rgb, png::BitDepth::Eight),
            "{} was not written by the tests",
            file.display()
        );
        rgb.truncate(info.buffer_size());
        Some(Picture {
            width: info.width as usize,
            height: info.height as usize,
            rgb,
        })
    }
}
