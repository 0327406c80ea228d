"""The index of this computer's speed follows its speed."""

from scripts.speed import power


def test_a_slower_processor_has_a_lower_index(browser):
    class Slow:
        """Opens tabs whose processor is slowed down."""

        @staticmethod
        def new_page():
            tab = browser.new_page()
            tab.context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": 20})
            return tab

    index = power.index(browser)
    assert index > 0
    assert power.index(Slow) < index / 2
