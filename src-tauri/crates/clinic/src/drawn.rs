//! Drawn charts as the window and files have them.

use crate::views::ChartView;
use crate::{ChartFile, ClinicError, PictureSize};
use charts::{Cell, ChartOptions, Scene, Table, Theme};
use exchange::table::{self, Value};

/// How a chart of this size is drawn.
pub(crate) fn options(size: PictureSize, theme: Theme) -> Result<ChartOptions, ClinicError> {
    let size = size.checked()?;
    Ok(ChartOptions {
        width: f64::from(size.width),
        most_height: f64::from(size.height),
        theme,
    })
}

/// A chart for the window.
pub(crate) fn view(scene: &Scene, caption: String) -> ChartView {
    ChartView {
        svg: scene.to_svg(),
        alt: scene.alt().to_owned(),
        caption,
    }
}

/// A chart, or its data, as the bytes of a file.
pub(crate) fn bytes(scene: &Scene, table: &Table, file: ChartFile) -> Result<Vec<u8>, ClinicError> {
    match file {
        ChartFile::Svg => Ok(scene.to_svg().into_bytes()),
        ChartFile::Png { dpi } => scene
            .to_png(f64::from(dpi))
            .map_err(|error| ClinicError::field("dpi", format!("{error}."))),
        ChartFile::Csv => csv(table),
    }
}

/// A chart's data as CSV.
pub(crate) fn csv(table: &Table) -> Result<Vec<u8>, ClinicError> {
    let cell = |cell: &Cell| match cell {
        Cell::Text(text) => Value::Text(text.clone()),
        Cell::Number(number) => Value::Number(*number),
        Cell::Day(day) => Value::Day(*day),
        Cell::Missing => Value::Missing,
    };
    let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
    written(table.columns.iter().copied(), rows)
}

/// A table as CSV.
pub(crate) fn written<'a>(
    columns: impl IntoIterator<Item = &'a str>,
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> Result<Vec<u8>, ClinicError> {
    table::write(columns, rows).map_err(|_| ClinicError::internal("table as CSV"))
}
