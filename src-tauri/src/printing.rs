//! The system's print dialog, with the page exactly as it was set.

use tauri::WebviewWindow;

/// Opens the print dialog for what the window prints: sheets of this width and height in millimetres,
/// which bring their margins with them.
///
/// # Errors
/// When the window is gone or the system has no dialog.
#[cfg(not(target_os = "linux"))]
pub fn print(window: &WebviewWindow, _size: [f64; 2]) -> tauri::Result<()> {
    // WKWebView and WebView2 follow the sheets' own `@page`.
    window.print()
}

/// Opens the print dialog for what the window prints: sheets of this width and height in millimetres,
/// which bring their margins with them.
///
/// `WebKitGTK` ignores `@page` and shrinks the page into the margins that GTK gives each paper, which is a
/// page 6 % too small. So the paper is given here, and its margins are taken away once the person has
/// chosen printer and paper.
///
/// # Errors
/// When the window is gone.
#[cfg(target_os = "linux")]
pub fn print(window: &WebviewWindow, size: [f64; 2]) -> tauri::Result<()> {
    window.with_webview(move |view| {
        let print = webkit2gtk::PrintOperation::new(&view.inner());
        linux::without_margins(&print, size);
        webkit2gtk::PrintOperationExt::run_dialog(&print, None::<&gtk::Window>);
    })
}

#[cfg(target_os = "linux")]
mod linux {
    use gtk::glib::{self, prelude::*};
    use gtk::{PageSetup, PaperSize, Unit};
    use webkit2gtk::PrintOperationExt;

    /// The property by which GTK's dialog gives the chosen paper.
    const CHOSEN: &str = "page-setup";

    /// Prints on the whole paper, whatever is chosen in the dialog that is about to open.
    pub fn without_margins(print: &webkit2gtk::PrintOperation, [width, height]: [f64; 2]) {
        let setup = PageSetup::new();
        setup.set_paper_size(&paper(width, height));
        no_margins(&setup);
        print.set_page_setup(&setup);
        // The dialog runs a loop of its own, in which this is the first thing that happens. A printer's
        // own papers have margins again, and WebKit reads the paper when the dialog has answered.
        glib::idle_add_local_once(|| {
            let dialogs = gtk::Window::list_toplevels()
                .into_iter()
                .filter(|window| window.find_property(CHOSEN).is_some());
            for dialog in dialogs {
                dialog.connect_local("response", false, |said| {
                    let dialog = said.first()?.get::<glib::Object>().ok()?;
                    let chosen: PageSetup = dialog.property::<Option<_>>(CHOSEN)?;
                    let whole = chosen.copy()?;
                    no_margins(&whole);
                    dialog.set_property(CHOSEN, whole);
                    None
                });
            }
        });
    }

    fn no_margins(setup: &PageSetup) {
        setup.set_top_margin(0.0, Unit::Mm);
        setup.set_bottom_margin(0.0, Unit::Mm);
        setup.set_left_margin(0.0, Unit::Mm);
        setup.set_right_margin(0.0, Unit::Mm);
    }

    /// The paper by its name, which printers know; one without a name by its measures, in millimetres.
    fn paper(width: f64, height: f64) -> PaperSize {
        ["iso_a5", "iso_a4", "iso_a3", "na_letter"]
            .into_iter()
            .map(|name| PaperSize::new(Some(name)))
            .find(|paper| {
                (paper.width(Unit::Mm) - width).abs() < 1.0
                    && (paper.height(Unit::Mm) - height).abs() < 1.0
            })
            .unwrap_or_else(|| {
                PaperSize::new_custom("counterpart", "Counterpart", width, height, Unit::Mm)
            })
    }
}
