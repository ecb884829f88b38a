// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace callreel {

/// The dot that says: recording. It breathes once a second unless motion is off; still and grey when the recording is
/// over.
class RecordDot : public QWidget {
    Q_OBJECT

public:
    explicit RecordDot(QWidget* parent = nullptr);

    void setRecording(bool recording);
    QSize sizeHint() const override { return {24, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void updateMotion();

    bool m_recording = true;
    QVariantAnimation m_breath;
};

} // namespace callreel
